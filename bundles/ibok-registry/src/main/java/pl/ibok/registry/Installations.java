package pl.ibok.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings.NewReading;
import pl.ibok.api.store.Store;

/** Puts meters in and takes them out, with the states of the dial as protocol readings, so that consumption goes on without a break. */
final class Installations {

    private final Store store;
    private final ReadingRegister readings;

    Installations(Store store, ReadingRegister readings) {
        this.store = store;
        this.readings = readings;
    }

    /** @param marking year in the metrology marking; used only where {@code legalisedUntil} is null */
    record Device(
            String number,
            int digits,
            boolean radio,
            LocalDate on,
            BigDecimal state,
            LocalDate legalisedUntil,
            Integer marking) {

        boolean computed() {
            return legalisedUntil == null && marking != null;
        }

        LocalDate validUntil() {
            return computed() ? Legalisation.ofMarking(marking) : legalisedUntil;
        }
    }

    UUID install(UUID servicePoint, Device device) {
        return store.inTransaction(() -> {
            lock(servicePoint);
            return installed(servicePoint, device).orElseGet(() -> {
                refuseOverlap(servicePoint, device);
                return insert(servicePoint, device);
            });
        });
    }

    UUID exchange(UUID servicePoint, BigDecimal removedState, Device device) {
        return store.inTransaction(() -> {
            lock(servicePoint);
            return installed(servicePoint, device).orElseGet(() -> {
                takeOut(servicePoint, device.on(), removedState);
                refuseOverlap(servicePoint, device);
                return insert(servicePoint, device);
            });
        });
    }

    /** Records what a dial showed at a hand-over, exchange or installation. */
    void protocol(UUID meter, LocalDate on, BigDecimal state) {
        Dial dial = store.sql(
                        "SELECT id, service_point_id, number, digits, installed_on, removed_on FROM registry.meter WHERE id = ?",
                        meter)
                .one(Dial::of);
        boolean rollover = readings.lastCounted(meter, on)
                .filter(before -> dial.rolledOver(before, state))
                .isPresent();
        readings.record(new NewReading(
                meter, on, null, state, Reading.Source.PROTOCOL, Reading.Status.ACCEPTED, rollover, null));
    }

    private void lock(UUID servicePoint) {
        boolean there = store.sql("SELECT id FROM registry.service_point WHERE id = ? FOR NO KEY UPDATE", servicePoint)
                .first(row -> true)
                .isPresent();
        if (!there) {
            throw new IllegalArgumentException("There is no service point " + servicePoint);
        }
    }

    private Optional<UUID> installed(UUID servicePoint, Device device) {
        return store.sql(
                        "SELECT id FROM registry.meter WHERE service_point_id = ? AND number = ? AND installed_on = ?",
                        servicePoint,
                        device.number(),
                        device.on())
                .first(row -> row.uuid("id"));
    }

    private void refuseOverlap(UUID servicePoint, Device device) {
        store.sql(
                        """
                        SELECT number FROM registry.meter WHERE service_point_id = ?
                            AND daterange(installed_on, removed_on, '[)') && daterange(?::date, NULL, '[)')
                        """,
                        servicePoint,
                        device.on())
                .first(row -> row.text("number"))
                .ifPresent(number -> {
                    throw new IllegalArgumentException(
                            "Meter " + number + " is installed there on " + device.on() + " or later");
                });
    }

    private UUID insert(UUID servicePoint, Device device) {
        UUID id = store.sql(
                        """
                        INSERT INTO registry.meter (service_point_id, number, digits, radio_key, installed_on, installed_state,
                            legalised_until, legalisation_computed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """,
                        servicePoint,
                        device.number(),
                        device.digits(),
                        device.radio() ? device.number() : null,
                        device.on(),
                        device.state(),
                        device.validUntil(),
                        device.computed())
                .one(row -> row.uuid("id"));
        protocol(id, device.on(), device.state());
        return id;
    }

    private void takeOut(UUID servicePoint, LocalDate on, BigDecimal state) {
        UUID old = store.sql(
                        "SELECT id FROM registry.meter WHERE service_point_id = ? AND removed_on IS NULL AND installed_on <= ?",
                        servicePoint,
                        on)
                .first(row -> row.uuid("id"))
                .orElseThrow(() -> new IllegalArgumentException("No meter is installed there on " + on));
        protocol(old, on, state);
        store.sql("UPDATE registry.meter SET removed_on = ?, removed_state = ? WHERE id = ?", on, state, old)
                .update();
    }
}
