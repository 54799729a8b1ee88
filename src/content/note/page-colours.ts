/** Whether the text around an element is light on dark; the text's own colour tells it best, since readers can read it. */
export function isDarkAround(element: Element): boolean {
  const colour = /rgba?\((\d+(?:\.\d+)?)[, ]+(\d+(?:\.\d+)?)[, ]+(\d+(?:\.\d+)?)/.exec(getComputedStyle(element).color);
  if (!colour) return false;
  const [red, green, blue] = colour.slice(1, 4).map(Number) as [number, number, number];
  // Weights of sRGB luma; 0.5 parts the greys that pages use on white (under 0.45) from those on black (over 0.6).
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 > 0.5;
}
