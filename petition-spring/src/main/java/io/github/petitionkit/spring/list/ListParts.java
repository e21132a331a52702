package io.github.petitionkit.spring.list;

import io.github.petitionkit.spring.list.ListStore.Content;
import io.github.petitionkit.spring.list.ListStore.Part;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a list, of which one part is in memory. */
final class ListParts extends InputStream {
    private final ListStore store;
    private final SignatureList list;
    private final Content content;
    private Part part;
    private int read;

    ListParts(ListStore store, SignatureList list, Content content) {
        this.store = store;
        this.list = list;
        this.content = content;
        this.part = new Part(content, -1, new byte[0]);
    }

    @Override
    public int read() {
        return hasMore() ? part.bytes()[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) {
        if (most == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int length = Math.min(most, part.bytes().length - read);
        System.arraycopy(part.bytes(), read, buffer, offset, length);
        read += length;
        return length;
    }

    private boolean hasMore() {
        while (read == part.bytes().length) {
            Optional<Part> next = store.next(list, content, part.number());
            if (next.isEmpty()) {
                requireRest();
                return false;
            }
            part = next.get();
            read = 0;
        }
        return true;
    }

    /** Throws if the parts have been removed meanwhile, so that a row that was cut in two is not read as a whole one. */
    private void requireRest() {
        if (part.number() >= 0 && store.next(list, content, -1).isEmpty()) {
            throw new NoSuchListException(list.id());
        }
    }
}
