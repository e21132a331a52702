/**
 * The encoding of a file that does not say it. Names must never come out with wrong letters in silence: the code page is
 * the one whose words the letters make, and where another one would make words as well, the answer is that it is not sure.
 */
@NullMarked
package io.github.petitionkit.file.encoding;

import org.jspecify.annotations.NullMarked;
