package io.github.petitionkit.file;

/** The order of day and month in dates such as 03/04/2026, which only other dates can tell. */
public enum DateOrder {
    /** The third of April, as in most countries. */
    DAY_FIRST,
    /** The fourth of March, as in the United States. */
    MONTH_FIRST
}
