@NullMarked
package io.github.petitionkit.spring;

import org.jspecify.annotations.NullMarked;
