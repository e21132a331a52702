@NullMarked
package io.github.petitionkit.examples.site.chart;

import org.jspecify.annotations.NullMarked;
