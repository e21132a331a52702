package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.store.jdbc.row.Marks;
import io.github.petitionkit.store.jdbc.row.Version;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MarksTest {
    /** The marks 1, 2, 3 ... of the writes that made versions 1, 2, 3 ... */
    private static Marks after(long writes) {
        Marks marks = new Marks("");
        for (long mark = 1; mark <= writes; mark++) {
            marks = marks.with(mark);
        }
        return marks;
    }

    @Test
    void knowTheLastEightStates() {
        Marks marks = after(20);

        assertThat(marks.latest()).isEqualTo(20);
        LongStream.rangeClosed(13, 20)
                .forEach(number -> assertThat(marks.haveGoneThrough(new Version(number, number), 20))
                        .contains(true));
        assertThat(marks.haveGoneThrough(new Version(12, 12), 20)).isEmpty();
    }

    @Test
    void doNotKnowAStateOfTheSameNumberThatWasLost() {
        Marks marks = after(20);

        assertThat(marks.haveGoneThrough(new Version(20, 21), 20)).contains(false);
        assertThat(marks.haveGoneThrough(new Version(15, 16), 20)).contains(false);
        assertThat(marks.haveGoneThrough(new Version(21, 21), 20))
                .as("one that has not been reached")
                .contains(false);
    }

    @Test
    void knowTheStateBeforeTheFirstWrite() {
        assertThat(after(0).latest()).isZero();
        assertThat(after(0).haveGoneThrough(new Version(0, 0), 0)).contains(true);
        assertThat(after(3).haveGoneThrough(new Version(0, 0), 3)).contains(true);
        assertThat(after(3).haveGoneThrough(new Version(0, 5), 3)).contains(false);
    }

    @Test
    void areReadAsTheyWereWritten() {
        Random random = new Random(67_000);
        for (int attempt = 0; attempt < 200; attempt++) {
            Marks marks = new Marks("");
            for (int write = random.nextInt(12); write > 0; write--) {
                long mark = random.nextLong();
                marks = marks.with(mark);
                assertThat(marks.latest()).isEqualTo(mark);
            }
            assertThat(marks.text().split(" ")).hasSizeLessThanOrEqualTo(Marks.KEPT);
        }
        assertThat(new Marks("")
                        .with(Long.MAX_VALUE)
                        .with(0L)
                        .with(-1L)
                        .with(Long.MIN_VALUE)
                        .text())
                .isEqualTo("1y2p0ij32e8e8 3w5e11264sgsf 0 1y2p0ij32e8e7");
    }
}
