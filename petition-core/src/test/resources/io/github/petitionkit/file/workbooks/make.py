#!/usr/bin/python3
"""Makes the workbooks and CSV files of this folder with the programs that campaigners have.

On Debian 12: apt-get install libreoffice-calc-nogui python3-openpyxl python3-xlsxwriter, then run /usr/bin/python3 make.py in its folder. The
people do not exist.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

COUNTRIES = {
    'de': ('DE', ['Vorname', 'Nachname', 'E-Mail', 'PLZ', 'Land', 'Unterschrieben am', 'consent.updates.acme'],
           [('Jürgen', 'Müßig'), ('Zoë', 'Beispiel'), ('Änne', 'Größer')], 'Deutschland',
           '<number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/>'
           '<number:text>.</number:text><number:year number:style="long"/>', ('59', '1')),
    'fr': ('FR', ['Prénom', 'Nom', 'Courriel', 'Code postal', 'Pays', 'Date', 'consent.updates.acme'],
           [('Zoé', 'Exemple'), ('François', 'Lœuvre'), ('Hélène', 'Çelik')], 'Suisse',
           '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>'
           '<number:text>/</number:text><number:year number:style="long"/>', ('59', '1')),
    'ja': ('JP', ['姓', '名', 'メールアドレス', '郵便番号', '国', '日付', 'consent.updates.acme'],
           [('山田', '太郎'), ('佐藤', 'ソラ'), ('鈴木', '一郎')], '日本',
           '<number:year number:style="long"/><number:text>/</number:text><number:month/>'
           '<number:text>/</number:text><number:day/>', ('44', '64')),
}
SOURCE = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1" number:language="{language}" number:country="{country}">{date}</number:date-style>
<number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style>
<number:boolean-style style:name="N3"><number:boolean/></number:boolean-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="code" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="N3"/>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:calculation-settings><table:null-date table:date-value="{epoch}"/></table:calculation-settings>
<table:table table:name="List">
{rows}
</table:table>
<table:table table:name="Notes"><table:table-row><table:table-cell office:value-type="string"><text:p>Typed in by hand</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>
'''


def text(value, more=''):
    return f'<table:table-cell office:value-type="string"{more}><text:p>{value}</text:p></table:table-cell>'


def row(cells, more=''):
    return f'<table:table-row{more}>{"".join(cells)}</table:table-row>'


def person(number, name, land):
    first, last = name
    formula = (f' table:formula="of:=&quot;p{number}&quot;&amp;&quot;@example.org&quot;"' if number == 1 else '')
    covered = '<table:covered-table-cell/>'
    country = {1: text(land), 2: text(land, ' table:number-rows-spanned="2" table:number-columns-spanned="1"'), 3: covered}
    return row([
        text(first), text(last), text(f'p{number}@example.org', formula),
        f'<table:table-cell table:style-name="code" office:value-type="float" office:value="{1066 + number}"/>',
        country[number],
        f'<table:table-cell table:style-name="date" office:value-type="date" office:date-value="2026-02-0{number}"/>',
        '<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="'
        + ('true' if number == 1 else 'false') + '"/>',
    ], ' table:visibility="collapse"' if number == 2 else '')


def source(language, epoch='1899-12-30'):
    country, names, people, land, date, _ = COUNTRIES[language]
    rows = [row([text(name) for name in names])] + [person(i + 1, each, land) for i, each in enumerate(people)]
    return SOURCE.format(language=language, country=country, date=date, epoch=epoch, rows='\n'.join(rows))


def convert(profile, locale, file, form, out):
    settings = pathlib.Path(profile, 'user')
    settings.mkdir(parents=True, exist_ok=True)
    settings.joinpath('registrymodifications.xcu').write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>'
        + locale + '</value></prop></item></oor:items>')
    subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', form,
                    '--outdir', out, file], check=True, stdout=subprocess.DEVNULL, timeout=300)


def libreoffice(folder):
    for language, (country, _, _, _, _, (separator, charset)) in COUNTRIES.items():
        file = pathlib.Path(folder, f'libreoffice-{language}.fods')
        file.write_text(source(language), encoding='utf-8')
        profile = f'{folder}/profile-{language}'
        convert(profile, f'{language}-{country}', str(file), 'xlsx', '.')
        convert(profile, f'{language}-{country}', str(file),
                f'csv:Text - txt - csv (StarCalc):{separator},34,{charset},1,,0,false,true,false', '.')
    old = pathlib.Path(folder, 'libreoffice-1904.fods')
    old.write_text(source('de', '1904-01-01'), encoding='utf-8')
    convert(f'{folder}/profile-de', 'de-DE', str(old), 'xlsx', '.')


NAMES = ['Full name', 'E-mail', 'Zip code', 'Country', 'Signed on', 'consent.updates.acme']
ROWS = [('Ada Example', 'ada@example.org', 1067, 'Germany', datetime.datetime(2026, 2, 1, 9, 30), True),
        ('Bob Example', 'bob@example.org', 20001, 'United States', datetime.datetime(2026, 2, 2), False)]


def openpyxl():
    from openpyxl import Workbook
    book = Workbook()
    sheet = book.active
    sheet.append(NAMES)
    for each in ROWS:
        sheet.append(each)
        sheet.cell(sheet.max_row, 3).number_format = '00000'
    sheet.append(['Cy Example', '="cy"&"@example.org"', 10115, 'Germany', datetime.datetime(2026, 2, 3), False])
    sheet.row_dimensions[3].hidden = True
    book.save('openpyxl.xlsx')


def xlsxwriter():
    import xlsxwriter as writer
    book = writer.Workbook('xlsxwriter-streamed.xlsx', {'constant_memory': True, 'date_1904': True})
    sheet = book.add_worksheet('People')
    date = book.add_format({'num_format': '[$-407]d. mmmm yyyy'})
    code = book.add_format({'num_format': '"D-"00000'})
    for column, name in enumerate(NAMES):
        sheet.write(0, column, name)
    for number, (name, email, postal, country, signed, agreed) in enumerate(ROWS, 1):
        sheet.write(number, 0, name)
        sheet.write(number, 1, email)
        sheet.write(number, 2, postal, code)
        sheet.write(number, 3, country)
        sheet.write_datetime(number, 4, signed, date)
        sheet.write_boolean(number, 5, agreed)
    book.close()


if __name__ == '__main__':
    with tempfile.TemporaryDirectory() as folder:
        libreoffice(folder)
    openpyxl()
    xlsxwriter()
    sys.exit(0)
