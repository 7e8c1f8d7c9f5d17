package pl.ibok.reading.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;

/**
 * A meter as its customer sees it.
 *
 * @param place where it sits: cellar, well, garden; may be null
 * @param last newest state, or null
 * @param legalisedUntil last day of the legalisation, or null when not known
 */
public record MeterView(
        UUID id,
        String number,
        ServicePoint.Kind kind,
        String place,
        String address,
        UUID servicePoint,
        int digits,
        boolean radio,
        LocalDate installedOn,
        LocalDate removedOn,
        Last last,
        LocalDate legalisedUntil,
        boolean legalisationComputed,
        Legalisation legalisation) {

    /** @param value m³ */
    public record Last(LocalDate date, BigDecimal value, Reading.Source source) {

        /** Digits of the black fields. */
        public String whole() {
            return value.setScale(0, RoundingMode.DOWN).toPlainString();
        }

        /** Digits of the red fields; empty when none were read. */
        public String fraction() {
            BigDecimal litres = value.remainder(BigDecimal.ONE);
            return litres.signum() == 0
                    ? ""
                    : litres.setScale(3, RoundingMode.DOWN).toPlainString().substring(2);
        }
    }

    /** How the legalisation stands. */
    public enum Legalisation {
        UNKNOWN,
        VALID,
        /** Ends within the days that are warned of. */
        ENDING,
        ENDED
    }

    /** @param warning days before the end that are warned of */
    static MeterView of(VisibleMeter visible, LocalDate today, int warning) {
        Meter meter = visible.meter();
        ServicePoint point = visible.supply().point();
        Reading last = visible.last();
        return new MeterView(
                meter.id(),
                meter.number(),
                meter.kind(),
                meter.location(),
                point.address(),
                point.id(),
                meter.digits(),
                meter.radio(),
                meter.installedOn(),
                meter.removedOn(),
                last == null ? null : new Last(last.on(), last.value(), last.source()),
                meter.legalisedUntil(),
                meter.legalisationComputed(),
                legalisation(meter, today, warning));
    }

    /** Days until the legalisation ends; negative when it has. */
    public long legalisationDays(LocalDate today) {
        return ChronoUnit.DAYS.between(today, legalisedUntil);
    }

    public boolean inUse() {
        return removedOn == null;
    }

    private static Legalisation legalisation(Meter meter, LocalDate today, int warning) {
        if (meter.legalisedUntil() == null) {
            return Legalisation.UNKNOWN;
        }
        if (meter.legalisedUntil().isBefore(today)) {
            return Legalisation.ENDED;
        }
        return meter.legalisedUntil().isAfter(today.plusDays(warning)) ? Legalisation.VALID : Legalisation.ENDING;
    }
}
