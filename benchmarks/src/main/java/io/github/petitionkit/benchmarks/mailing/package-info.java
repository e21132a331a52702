/** An update to many supporters, over a mail server that limits, greylists, refuses and breaks off, while a node is killed. */
@NullMarked
package io.github.petitionkit.benchmarks.mailing;

import org.jspecify.annotations.NullMarked;
