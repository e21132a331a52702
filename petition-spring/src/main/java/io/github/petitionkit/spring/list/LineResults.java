package io.github.petitionkit.spring.list;

import io.github.petitionkit.spring.list.ListStore.Content;
import io.github.petitionkit.spring.list.ListStore.Part;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.LineResult;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the results of lines, one JSON object a line, and hands a thousand on at a time. Not thread-safe. */
final class LineResults implements Consumer<LineResult> {
    private static final int TOGETHER = 1_000;

    private final Content content;
    private final Receiver receiver;
    private final List<LineResult> waiting = new ArrayList<>(TOGETHER);
    private long number;

    /** Receives some results. */
    @FunctionalInterface
    interface Receiver {
        void accept(ImportReport sum, Part results);
    }

    /**
     * Makes an empty collection.
     *
     * @param content what the results are of
     * @param number how many lines have had their results before
     */
    LineResults(Content content, long number, Receiver receiver) {
        this.content = content;
        this.number = number;
        this.receiver = receiver;
    }

    @Override
    public void accept(LineResult result) {
        waiting.add(result);
        if (waiting.size() == TOGETHER) {
            handOn();
        }
    }

    /** Hands on what waits, which may be nothing. */
    void handOn() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (LineResult result : waiting) {
            lines.writeBytes(ListJson.MAPPER.writeValueAsBytes(result));
            lines.write('\n');
        }
        Part part = new Part(content, number, lines.toByteArray());
        number += waiting.size();
        ImportReport sum = ImportReport.of(waiting);
        waiting.clear();
        receiver.accept(sum, part);
    }
}
