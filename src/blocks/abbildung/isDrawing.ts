/** Whether a picture is a drawing, that is: becomes part of the page instead of a file. */
export const isDrawing = (file: string): boolean => /\.svg$/i.test(file);
