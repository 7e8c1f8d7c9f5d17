package pl.ibok.reading.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.reading.Rules;
import pl.ibok.reading.check.Known;
import pl.ibok.reading.photo.DrawnDial;
import pl.ibok.reading.submission.Draft;
import pl.ibok.reading.submission.Judge;
import pl.ibok.reading.submission.PhotoDrafts;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submitting;
import pl.ibok.reading.submission.Window;

/**
 * Customers of the demonstration who read their own meters: {@code klient} in the windows that staff left to them, and on the last day a few
 * who slip, so that the office has something to review.
 */
public final class DemoReaders implements DemoActor {
    private static final String KLIENT = "100101";
    /** Codes of the households without a sign-in of their own. */
    private static final int FIRST_NEIGHBOUR = 100_106;

    private static final int NEIGHBOURS = 44;
    private static final int UNREAD_DAYS = 20;
    /** One digit misread: the tens eight too high or too low. */
    private static final BigDecimal EIGHTY = new BigDecimal("80");

    private final Meters meters;
    private final Judge judge;
    private final Submitting submitting;
    private final PhotoDrafts photos;
    private final Rules rules;

    public DemoReaders(Meters meters, Judge judge, Submitting submitting, PhotoDrafts photos, Rules rules) {
        this.meters = meters;
        this.judge = judge;
        this.submitting = submitting;
        this.photos = photos;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void play(LocalDate day, LocalDate today) {
        for (VisibleMeter meter : inUse(KLIENT, day)) {
            Window window = rules.window(day, meter.supply().billingMonths());
            boolean theirs = day.equals(window.days().to().minusDays(3)) && !window.open(today);
            if (theirs && !forgets(day) && unread(meter, day)) {
                submit(meter, day, usual(meter, day), null);
            }
        }
        if (day.equals(today)) {
            slip(day);
        }
    }

    /** One cycle in seven is forgotten, and estimated. */
    private static boolean forgets(LocalDate day) {
        return (day.getYear() * 6 + day.getMonthValue() / 2) % 7 == 4;
    }

    private void slip(LocalDate day) {
        List<VisibleMeter> unread = new ArrayList<>();
        IntStream.range(0, NEIGHBOURS)
                .mapToObj(i -> inUse(Integer.toString(FIRST_NEIGHBOUR + i), day))
                .flatMap(List::stream)
                .filter(meter -> meter.meter().kind() == ServicePoint.Kind.MAIN && unread(meter, day))
                .limit(3)
                .forEach(unread::add);
        for (int i = 0; i < unread.size(); i++) {
            VisibleMeter meter = unread.get(i);
            BigDecimal shown = usual(meter, day);
            switch (i) {
                case 0 -> submit(meter, day, shown.add(EIGHTY), photo(meter, shown));
                case 1 -> submit(meter, day, shown.subtract(EIGHTY).max(BigDecimal.ONE), null);
                default -> submit(meter, day, shown.add(EIGHTY), null);
            }
        }
    }

    private List<VisibleMeter> inUse(String customer, LocalDate day) {
        return meters.of(customer, day).stream()
                .filter(meter ->
                        meter.meter().removedOn() == null && meter.use().contains(day))
                .toList();
    }

    private static boolean unread(VisibleMeter meter, LocalDate day) {
        return meter.last() != null && meter.last().on().isBefore(day.minusDays(UNREAD_DAYS));
    }

    /** The state to be expected, a little more or less. */
    private BigDecimal usual(VisibleMeter meter, LocalDate day) {
        Known known = judge.known(meter, day, null);
        long days = ChronoUnit.DAYS.between(known.lastOn(), day);
        BigDecimal expected = known.habit().expected(days);
        BigDecimal share = BigDecimal.valueOf(92 + day.toEpochDay() % 16).movePointLeft(2);
        BigDecimal use = expected == null ? BigDecimal.valueOf(days / 4) : expected.multiply(share);
        return known.last().add(use).setScale(0, RoundingMode.DOWN);
    }

    private UUID photo(VisibleMeter meter, BigDecimal shown) {
        String digits = shown.toPlainString();
        String whole = "0".repeat(Math.max(0, meter.meter().digits() - digits.length())) + digits;
        return photos.keep(meter.supply().customer(), meter.meter().id(), DrawnDial.of(whole, "482"));
    }

    private void submit(VisibleMeter meter, LocalDate day, BigDecimal value, UUID photo) {
        if (judge.refusal(meter, day, value, day, null).isEmpty()) {
            submitting.submit(new Draft(
                    meter.supply().customer(), meter, day, value, Submission.Channel.DEMO, null, photo, false, null));
        }
    }
}
