package io.github.petitionkit.file.xlsx;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that cells share. Excel puts every text there, and behind the rows, so they are copied to a file that is
 * deleted with its closing at the latest. Memory has the place of every sixteenth and the texts that were used last. Not
 * thread-safe.
 */
final class SharedStrings implements Closeable {
    private static final int BLOCK = 16;
    private static final int BLOCKS_KEPT = 64;
    /** Sixteen columns of texts in as many rows as Excel has. */
    private static final int MOST_STRINGS = 16 << 20;

    private final FileChannel copy;
    private final Map<Integer, String[]> kept = new LinkedHashMap<>(BLOCKS_KEPT, 0.75f, true);
    private long[] begins = new long[BLOCK];
    private int count;
    private long end;

    private SharedStrings(FileChannel copy) {
        this.copy = copy;
    }

    static SharedStrings of(Archive archive, String part) throws IOException {
        Path path = Files.createTempFile("petitionkit", ".texts");
        SharedStrings strings;
        try {
            strings = new SharedStrings(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
        boolean complete = false;
        try (Xml xml = archive.open(part)) {
            strings.copy(xml);
            complete = true;
            return strings;
        } finally {
            if (!complete) {
                strings.close();
            }
        }
    }

    private void copy(Xml xml) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(copy), 65_536));
        StringBuilder text = new StringBuilder();
        while (xml.nextBegin()) {
            if (xml.name().equals("si")) {
                text.setLength(0);
                RichText.append(xml, text);
                write(out, RichText.unescaped(text.toString()).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.flush();
    }

    private void write(DataOutputStream out, byte[] text) throws IOException {
        if (count == MOST_STRINGS) {
            throw UnreadableWorkbookException.tooLarge();
        }
        if (count % BLOCK == 0) {
            int block = count / BLOCK;
            begins = block < begins.length ? begins : Arrays.copyOf(begins, 2 * block);
            begins[block] = end;
        }
        out.writeInt(text.length);
        out.write(text);
        end += Integer.BYTES + text.length;
        count++;
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw UnreadableWorkbookException.damaged();
        }
        int block = index / BLOCK;
        String[] texts = kept.get(block);
        if (texts == null) {
            texts = read(block);
            kept.put(block, texts);
            if (kept.size() > BLOCKS_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return texts[index % BLOCK];
    }

    private String[] read(int block) throws IOException {
        int first = block * BLOCK;
        long until = first + BLOCK >= count ? end : begins[block + 1];
        ByteBuffer bytes = ByteBuffer.allocate((int) (until - begins[block]));
        while (bytes.hasRemaining()) {
            if (copy.read(bytes, begins[block] + bytes.position()) < 0) {
                throw new IOException("The copy of the workbook's texts is shorter than it was");
            }
        }
        bytes.flip();
        String[] texts = new String[Math.min(BLOCK, count - first)];
        for (int i = 0; i < texts.length; i++) {
            int length = bytes.getInt();
            texts[i] = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
