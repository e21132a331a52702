package io.github.petitionkit.benchmarks.site;

/** What people do on the site, and wait for. */
enum Step {
    /** They open the petition's page. */
    PAGE,
    /** They send the form and see that they should look into their mail. */
    FORM,
    /** They open the link in their mail and press the button. */
    BUTTON
}
