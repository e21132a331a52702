package io.github.petitionkit.file.xlsx;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A part of a workbook while it is inflated. */
final class InflatedPart extends FilterInputStream {
    private final Inflation inflation;

    InflatedPart(InputStream part, Inflation inflation) {
        super(part);
        this.inflation = inflation;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (ZipException | EOFException damaged) {
            throw UnreadableWorkbookException.damaged();
        }
        inflation.use(Math.max(0, read));
        return read;
    }
}
