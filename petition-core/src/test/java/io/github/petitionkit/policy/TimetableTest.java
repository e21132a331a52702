package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void hasEachTimeThatItWasGiven() {
        Timetable timetable = Timetable.NONE
                .stoppingDraftsAfter(Duration.ofDays(90))
                .stoppingWithoutSponsorsAfter(Duration.ofDays(60))
                .stoppingInModerationAfter(Duration.ofDays(30))
                .noticesInModeration(WEEK)
                .noticesBeforeClosing(DAY);

        assertThat(timetable)
                .isEqualTo(new Timetable(
                        Duration.ofDays(90), Duration.ofDays(60), Duration.ofDays(30), List.of(WEEK), List.of(DAY)));
    }

    @Test
    void hasEachNoticeOnceInTheirOrder() {
        Timetable timetable =
                Timetable.NONE.noticesInModeration(WEEK, DAY, WEEK).noticesBeforeClosing(WEEK, DAY);

        assertThat(timetable.moderationNotices()).containsExactly(DAY, WEEK);
        assertThat(timetable.closingNotices()).containsExactly(DAY, WEEK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S"})
    void hasTimesAboveZeroOnly(Duration time) {
        List<Runnable> given = List.of(
                () -> Timetable.NONE.stoppingDraftsAfter(time),
                () -> Timetable.NONE.stoppingWithoutSponsorsAfter(time),
                () -> Timetable.NONE.stoppingInModerationAfter(time),
                () -> Timetable.NONE.noticesInModeration(DAY, time),
                () -> Timetable.NONE.noticesBeforeClosing(DAY, time));

        assertThat(given)
                .allSatisfy(each -> assertThatIllegalArgumentException()
                        .isThrownBy(each::run)
                        .withMessageContaining(time.toString()));
        assertThat(Timetable.NONE.stoppingDraftsAfter(Duration.ofNanos(1)).drafts())
                .isEqualTo(Duration.ofNanos(1));
    }
}
