import stringWidth from 'string-width';

/**
 * How many terminal columns a text takes: Han characters two, combining marks none, ambiguous
 * characters (“ ” — …) one. The only import of string-width; Ink measures with the same version.
 *
 * @example displayWidth('市司法局5%') // 10
 */
export const displayWidth = (text: string): number => stringWidth(text);
