package io.github.petitionkit.file;

/**
 * The names that people give to columns, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Hungarian,
 * Icelandic, Indonesian, Vietnamese, Chinese, Japanese and Korean. Where the family name comes first, it is the first name
 * here, because the parts are joined in this order.
 */
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
            "お名前",
            "名前",
            "姓名",
            "성명",
            "성함",
            "이름",
            "Teljes név",
            "Név",
            "Nafn",
            "Fullt nafn",
            "Nama",
            "Nama lengkap",
            "Họ và tên",
            "Họ tên"
        },
        {
            "first_name",
            "First name",
            "Given name",
            "Vorname",
            "Prénom",
            "Nombre",
            "Nome",
            "Voornaam",
            "Imię",
            "Nama depan",
            "Eiginnafn",
            "姓",
            "성",
            "Vezetéknév",
            "Họ"
        },
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
            "Nama belakang",
            "Kenninafn",
            "名",
            "Keresztnév",
            "Utónév",
            "Tên"
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
            "メールアドレス",
            "电子邮件",
            "邮箱",
            "이메일",
            "E-mail cím",
            "Netfang",
            "Surel"
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
            "郵便番号",
            "邮编",
            "우편번호",
            "Irányítószám",
            "Póstnúmer",
            "Kode pos"
        },
        {
            "country",
            "Country code",
            "Land",
            "Pays",
            "País",
            "Paese",
            "Kraj",
            "国",
            "国名",
            "国家",
            "국가",
            "Ország",
            "Negara",
            "Quốc gia"
        },
        {
            "received_at",
            "Date",
            "Signed on",
            "Signed at",
            "Created at",
            "Timestamp",
            "Completion time",
            "Datum",
            "Unterschrieben am",
            "Fecha",
            "Data",
            "日付",
            "日期",
            "날짜",
            "Dátum",
            "Dagsetning",
            "Tanggal"
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
        "Start time",
        "Last modified time",
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
