package pl.ibok.exchange;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives local times their offset. In the hour that autumn repeats, one local time means two moments: rows of one key that follow each
 * other are in order of time, so from the first row that is not later than the one before it the clocks have gone back. Where no row tells, the
 * first (summer) time is taken and the rows are flagged. Times that spring skips are refused.
 */
final class RepeatedHour {
    static final String ASSUMED = "exchange.row.autumnAssumed";
    private static final int MOST_WAITING = 10_000;

    private final ZoneRules rules;
    private final int field;
    private final Consumer<StagedRow> out;
    private final List<StagedRow> waiting = new ArrayList<>();

    RepeatedHour(ZoneId zone, int field, Consumer<StagedRow> out) {
        this.rules = zone.getRules();
        this.field = field;
        this.out = out;
    }

    /** Takes a row; it comes out at once, or with its group when the group is complete. Order is kept. */
    void add(StagedRow row) throws Refusal {
        List<ZoneOffset> offsets = rules.getValidOffsets(row.local());
        if (offsets.size() == 1) {
            flush();
            out.accept(row.at(field, offsets.get(0), null));
        } else if (offsets.isEmpty()) {
            throw new Refusal("exchange.row.skippedHour", row.local().toString());
        } else {
            if (!continuesGroup(row)) {
                flush();
            }
            waiting.add(row);
        }
    }

    /** A moment that no order helps to tell apart: the first of the two. */
    static String first(ZoneId zone, LocalDateTime local) throws Refusal {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Refusal("exchange.row.skippedHour", local.toString());
        }
        return local.toString() + offsets.get(0);
    }

    /** Lets the waiting group out. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        ZoneOffsetTransition change = rules.getTransition(waiting.get(0).local());
        int back = firstNotLater();
        for (int i = 0; i < waiting.size(); i++) {
            StagedRow row = waiting.get(i);
            ZoneOffset offset = i < back ? change.getOffsetBefore() : change.getOffsetAfter();
            out.accept(row.at(field, offset, back == waiting.size() ? ASSUMED : null));
        }
        waiting.clear();
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    private boolean continuesGroup(StagedRow row) {
        if (waiting.isEmpty()) {
            return true;
        }
        StagedRow first = waiting.get(0);
        return waiting.size() < MOST_WAITING
                && row.key() != null
                && row.key().equals(first.key())
                && rules.getTransition(row.local()).equals(rules.getTransition(first.local()));
    }

    private int firstNotLater() {
        for (int i = 1; i < waiting.size(); i++) {
            if (!waiting.get(i).local().isAfter(waiting.get(i - 1).local())) {
                return i;
            }
        }
        return waiting.size();
    }
}
