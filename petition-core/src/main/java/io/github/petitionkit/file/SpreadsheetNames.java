package io.github.petitionkit.file;

/** The names that people give to columns, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Japanese. */
final class SpreadsheetNames {
    private static final String[][] MEANINGS = {
        {
            "name",
            "Name",
            "Full name",
            "Vor- und Nachname",
            "Nom complet",
            "Nombre completo",
            "Nome completo",
            "Naam",
            "Imię i nazwisko",
            "氏名",
            "お名前"
        },
        {"first_name", "First name", "Given name", "Vorname", "Prénom", "Nombre", "Nome", "Voornaam", "Imię", "姓"},
        {
            "last_name",
            "Last name",
            "Family name",
            "Surname",
            "Nachname",
            "Familienname",
            "Nom",
            "Nom de famille",
            "Apellido",
            "Apellidos",
            "Cognome",
            "Sobrenome",
            "Apelido",
            "Achternaam",
            "Nazwisko",
            "名"
        },
        {
            "email",
            "E-mail",
            "Email address",
            "E-Mail-Adresse",
            "Mail",
            "Courriel",
            "Adresse e-mail",
            "Correo electrónico",
            "Correo",
            "Posta elettronica",
            "E-mailadres",
            "Adres e-mail",
            "メールアドレス"
        },
        {
            "postal_code",
            "Postal code",
            "Postcode",
            "Zip",
            "Zip code",
            "PLZ",
            "Postleitzahl",
            "Code postal",
            "Código postal",
            "CAP",
            "Kod pocztowy",
            "郵便番号"
        },
        {"country", "Land", "Pays", "País", "Paese", "Kraj", "国", "国名"},
        {
            "received_at",
            "Date",
            "Signed on",
            "Signed at",
            "Created at",
            "Timestamp",
            "Datum",
            "Unterschrieben am",
            "Fecha",
            "Data",
            "日付"
        },
        {
            "reason",
            "Comment",
            "Comments",
            "Kommentar",
            "Begründung",
            "Commentaire",
            "Comentario",
            "Commento",
            "Comentário",
            "Opmerking",
            "Komentarz",
            "コメント"
        }
    };

    private static final String[] IGNORED = {
        "No",
        "Nr",
        "#",
        "City",
        "Town",
        "Ort",
        "Stadt",
        "Ville",
        "Ciudad",
        "Città",
        "Cidade",
        "Plaats",
        "Miasto",
        "市区町村",
        "State",
        "Province",
        "Bundesland",
        "Phone",
        "Telefon",
        "Téléphone",
        "Teléfono",
        "Address",
        "Adresse",
        "Straße",
        "住所",
        "電話番号"
    };

    private SpreadsheetNames() {}

    static ColumnMapping mapping() {
        ColumnMapping mapping = ColumnMapping.ours();
        for (String[] names : MEANINGS) {
            for (int i = 1; i < names.length; i++) {
                mapping = mapping.column(names[i], names[0]);
            }
        }
        return mapping.ignoring(IGNORED);
    }
}
