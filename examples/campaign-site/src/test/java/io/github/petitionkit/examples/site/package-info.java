/** The site as its visitors, its staff and its attackers meet it. */
@NullMarked
package io.github.petitionkit.examples.site;

import org.jspecify.annotations.NullMarked;
