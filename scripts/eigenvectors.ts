/** Eigenvectors of a symmetric matrix, greatest eigenvalue first, by cyclic Jacobi rotations. */
export function eigenvectors(symmetric: readonly Float64Array[]): Float64Array[] {
  const n = symmetric.length;
  const a = symmetric.map((row) => row.slice());
  const v = a.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  const at = (m: Float64Array[], i: number, j: number) => (m[i] as Float64Array)[j] as number;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = at(a, p, q);
        if (Math.abs(off) < 1e-14) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * off);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotateColumns(a, p, q, c, t * c);
        rotateRows(a, p, q, c, t * c);
        rotateColumns(v, p, q, c, t * c);
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => at(a, j, j) - at(a, i, i));
  return order.map((column) => Float64Array.from({ length: n }, (_, row) => at(v, row, column)));
}

function rotateColumns(m: Float64Array[], p: number, q: number, c: number, s: number): void {
  for (const row of m) {
    const x = row[p] as number;
    const y = row[q] as number;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
}

function rotateRows(m: Float64Array[], p: number, q: number, c: number, s: number): void {
  const rowP = m[p] as Float64Array;
  const rowQ = m[q] as Float64Array;
  for (let i = 0; i < rowP.length; i++) {
    const x = rowP[i] as number;
    const y = rowQ[i] as number;
    rowP[i] = c * x - s * y;
    rowQ[i] = s * x + c * y;
  }
}
