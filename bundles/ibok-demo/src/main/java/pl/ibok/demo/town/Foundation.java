package pl.ibok.demo.town;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Registrar;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.settings.Settings;

/** Customers, contracts and meters: the first ones, and what changes in the course of years. */
final class Foundation {

    private static final int DIGITS = 5;

    private final Settings settings;
    private final Registrar registrar;
    private final Meters meters;

    Foundation(Settings settings, Registrar registrar, Meters meters) {
        this.settings = settings;
        this.registrar = registrar;
        this.meters = meters;
    }

    /** Everything that is there on the first day. */
    void lay(List<Household> town, LocalDate first) {
        Utility.introduce(settings, first);
        Tariff.approve(registrar);
        for (Household household : town) {
            registrar.customer(household.customer());
            List<UUID> points = new ArrayList<>();
            for (Point point : household.points()) {
                UUID id = servicePoint(household, point);
                if (!point.first().on().isAfter(first)) {
                    install(id, point, point.first(), point.radio() && point.next() == null);
                }
                points.add(id);
            }
            contract(household, household.customer(), points, new Period(household.since(), null), "");
        }
    }

    /** Installations, exchanges and moves of the day. */
    void work(Household household, LocalDate day, LocalDate first) {
        for (Point point : household.points()) {
            Dial next = point.next();
            if (next != null && next.on().equals(day)) {
                registrar.exchange(
                        servicePoint(household, point),
                        day,
                        point.first().read(day),
                        next.number(),
                        DIGITS,
                        point.radio(),
                        BigDecimal.ZERO,
                        next.legalisedUntil(),
                        next.marking());
            } else if (point.first().on().equals(day) && day.isAfter(first)) {
                install(servicePoint(household, point), point, point.first(), false);
            }
        }
        if (day.equals(household.takeOver())) {
            move(household, day);
        }
    }

    private void move(Household household, LocalDate day) {
        Map<UUID, BigDecimal> states = new LinkedHashMap<>();
        for (VisibleMeter meter : meters.of(household.customer().code(), day)) {
            household.points().stream()
                    .map(point -> point.on(day))
                    .filter(dial ->
                            dial != null && dial.number().equals(meter.meter().number()))
                    .forEach(dial -> states.put(meter.meter().id(), dial.read(day)));
        }
        registrar.endContract(household.contract(), day, states);
        registrar.customer(household.successor());
        List<UUID> points = household.points().stream()
                .map(point -> servicePoint(household, point))
                .toList();
        contract(household, household.successor(), points, new Period(day.plusDays(1), null), "/2");
    }

    private UUID servicePoint(Household household, Point point) {
        UUID premises =
                registrar.premises(household.street(), household.house(), household.flat(), Town.POSTCODE, Town.CITY);
        UUID main = point.kind() == ServicePoint.Kind.MAIN
                ? null
                : servicePoint(household, household.points().get(0));
        return registrar.servicePoint(point.code(), premises, point.kind(), main, point.location());
    }

    private void install(UUID servicePoint, Point point, Dial dial, boolean radio) {
        registrar.install(
                servicePoint,
                dial.number(),
                DIGITS,
                radio,
                dial.on(),
                BigDecimal.ZERO,
                dial.legalisedUntil(),
                point.next() == null && dial.legalisedUntil() != null ? null : dial.marking());
    }

    private void contract(Household household, Customer customer, List<UUID> points, Period days, String suffix) {
        registrar.contract(
                household.contract() + suffix,
                customer.code(),
                points,
                days,
                household.tariffGroup(),
                household.billingMonths(),
                true);
    }
}
