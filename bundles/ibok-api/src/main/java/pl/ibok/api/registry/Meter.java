package pl.ibok.api.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A meter as installed at a service point; the same device installed elsewhere later is another row.
 *
 * @param number number on the dial
 * @param digits digits of whole m³ on the dial, 4 to 8; it rolls over at 10^digits
 * @param radio whether it sends interval data
 * @param installedOn day of installation
 * @param installedState m³ at installation
 * @param removedOn day of removal, or null
 * @param removedState m³ at removal, or null
 * @param legalisedUntil last day the legalisation is valid, or null when not known
 * @param legalisationComputed true when the day was computed from the year in the marking, not given by the utility
 */
public record Meter(
        UUID id,
        UUID servicePoint,
        String number,
        ServicePoint.Kind kind,
        int digits,
        boolean radio,
        String location,
        LocalDate installedOn,
        BigDecimal installedState,
        LocalDate removedOn,
        BigDecimal removedState,
        LocalDate legalisedUntil,
        boolean legalisationComputed) {}
