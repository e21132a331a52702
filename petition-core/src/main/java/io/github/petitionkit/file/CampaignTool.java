package io.github.petitionkit.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tools of campaigners, and the columns of their files. Consents are not among them, because only you know which
 * organisation a tick meant: add them with {@link ColumnMapping#consent}.
 *
 * <p>The order is that in which {@link #of} looks.
 */
@SuppressWarnings("ImmutableEnumChecker") // sets and mappings are immutable, but do not say so
public enum CampaignTool {
    /**
     * The list that a petition platform gives to the creator of a petition: name and place, without addresses, such as
     * {@code Name,City,State,Postal Code,Country,Signed On}.
     */
    PETITION_PLATFORM(
            Set.of("name", "postal code", "country", "signed on"),
            ColumnMapping.ours()
                    .column("Name", "name")
                    .ignoring("City", "State")
                    .column("Postal Code", "postal_code")
                    .column("Country", "country")
                    .column("Signed On", "received_at")
                    .column("Comment", "reason")
                    .ignoringOthers()),
    /**
     * Mailchimp: the export of an audience, with times in UTC. Those who came by an import have a time of confirmation only.
     * Source: mailchimp.com/help, "View or Export Contacts"; names of other columns are those of the audience's fields.
     */
    MAILCHIMP(
            Set.of("optin_time", "confirm_time"),
            ColumnMapping.ours()
                    .column("Email Address", "email")
                    .column("Email", "email")
                    .column("First Name", "first_name")
                    .column("Last Name", "last_name")
                    .column("Name", "name")
                    .column("Country", "country")
                    .column("CC", "country")
                    .column("Zip Code", "postal_code")
                    .column("Postal Code", "postal_code")
                    .column("OPTIN_TIME", "received_at")
                    .column("CONFIRM_TIME", "received_at")
                    .ignoringOthers()),
    /** NationBuilder. Source: support.nationbuilder.com, "Fields available for import". */
    NATIONBUILDER(
            Set.of("nationbuilder_id"),
            ColumnMapping.ours()
                    .ignoring("nationbuilder_id")
                    .column("first_name", "first_name")
                    .column("middle_name", "middle_name")
                    .column("last_name", "last_name")
                    .column("email", "email")
                    .column("email1", "email")
                    .column("primary_country_code", "country")
                    .column("primary_country", "country")
                    .column("primary_zip", "postal_code")
                    .column("zip_royal_mail", "postal_code")
                    .column("created_at", "received_at")
                    .ignoringOthers()),
    /**
     * CiviCRM: the export of contacts, with the labels of its fields, and of those of a home address. Source:
     * docs.civicrm.org, "Importing data into CiviCRM" and {@code schema/Contact/Contact.entityType.php} of civicrm-core.
     */
    CIVICRM(
            Set.of("first name", "last name", "contact type"),
            ColumnMapping.ours()
                    .ignoring("Contact ID", "Internal Contact ID", "Contact Type")
                    .column("First Name", "first_name")
                    .column("Middle Name", "middle_name")
                    .column("Last Name", "last_name")
                    .column("Email", "email")
                    .column("Home-Email", "email")
                    .column("Main-Email", "email")
                    .column("Postal Code", "postal_code")
                    .column("Home-Postal Code", "postal_code")
                    .column("Country", "country")
                    .column("Home-Country", "country")
                    .column("Created Date", "received_at")
                    .ignoringOthers()),
    /**
     * ActionKit, with times in UTC. Source: docs.actionkit.com, "Uploads Reference"; {@code postal} is outside the United
     * States, {@code zip} inside.
     */
    ACTIONKIT(
            Set.of("email", "created_at", "postal"),
            ColumnMapping.ours()
                    .column("email", "email")
                    .column("first_name", "first_name")
                    .column("middle_name", "middle_name")
                    .column("last_name", "last_name")
                    .column("name", "name")
                    .column("postal", "postal_code")
                    .column("zip", "postal_code")
                    .column("country", "country")
                    .column("created_at", "received_at")
                    .column("action_comment", "reason")
                    .ignoringOthers()),
    /** Action Network: the report of an action. Source: help.actionnetwork.org, "File formats for list uploads". */
    ACTION_NETWORK(
            Set.of("email", "first_name", "last_name", "zip_code"),
            ColumnMapping.ours()
                    .column("first_name", "first_name")
                    .column("last_name", "last_name")
                    .column("email", "email")
                    .column("zip_code", "postal_code")
                    .column("country", "country")
                    .column("can2_country", "country")
                    .column("comments", "reason")
                    .column("created_at", "received_at")
                    .ignoringOthers()),
    /** A spreadsheet that somebody keeps by hand, in one of several languages. */
    SPREADSHEET(Set.of(), SpreadsheetNames.mapping());

    private final Set<String> marks;
    private final ColumnMapping mapping;

    CampaignTool(Set<String> marks, ColumnMapping mapping) {
        this.marks = marks;
        this.mapping = mapping;
    }

    /** {@return what its columns mean} */
    public ColumnMapping mapping() {
        return mapping;
    }

    /**
     * Finds the tool that wrote a file, by columns that no other tool has; otherwise a spreadsheet, or else a tool, that
     * names every column.
     *
     * @param columns the cells of the file's first line
     * @return the tool whose columns they are
     */
    public static Optional<CampaignTool> of(List<String> columns) {
        Set<String> names = columns.stream().map(ColumnMapping::folded).collect(Collectors.toUnmodifiableSet());
        return Arrays.stream(values())
                .filter(tool -> tool != SPREADSHEET && names.containsAll(tool.marks))
                .findFirst()
                .or(() -> Stream.concat(Stream.of(SPREADSHEET), Arrays.stream(values()))
                        .filter(tool -> columns.stream().allMatch(tool.mapping::isNamed))
                        .findFirst());
    }
}
