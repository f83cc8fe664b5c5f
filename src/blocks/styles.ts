/** The style sheets of all blocks, each from its folder. */
import.meta.glob('./**/*.css', { eager: true });
