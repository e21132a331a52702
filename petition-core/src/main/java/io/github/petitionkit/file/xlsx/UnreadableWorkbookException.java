package io.github.petitionkit.file.xlsx;

import java.io.IOException;

/** A file is no workbook that can be read. The message says in English what to do, and quotes nothing of the file. */
public final class UnreadableWorkbookException extends IOException {
    private static final long serialVersionUID = 1L;

    private UnreadableWorkbookException(String message) {
        super(message);
    }

    static UnreadableWorkbookException damaged() {
        return new UnreadableWorkbookException(
                "The workbook is damaged: open it in Excel or LibreOffice and save it as .xlsx again");
    }

    static UnreadableWorkbookException tooLarge() {
        return new UnreadableWorkbookException(
                "The workbook is too large, or grows without measure when it is unpacked: save the list as CSV");
    }

    static UnreadableWorkbookException foreign() {
        return new UnreadableWorkbookException(
                "The archive has no workbook of Excel: unpack it and send the list, or save a spreadsheet as .xlsx or CSV");
    }

    static UnreadableWorkbookException noSheet() {
        return new UnreadableWorkbookException(
                "The workbook has no visible sheet with cells: unhide it, or save the list as CSV");
    }
}
