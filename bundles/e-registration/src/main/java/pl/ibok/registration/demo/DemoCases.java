package pl.ibok.registration.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.CaseFile.Channel;
import pl.ibok.registration.file.CaseFile.Outcome;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Filing;
import pl.ibok.registration.file.Handling;
import pl.ibok.registration.file.Received;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Types;

/** Cases of the demonstration: a few in each year that were answered, and on the last day some that wait, one of them past its deadline. */
public final class DemoCases implements DemoActor {
    private static final String KLIENT = "100101";
    private static final int FIRST_NEIGHBOUR = 100_106;
    private static final int NEIGHBOURS = 44;
    private static final Locale POLISH = Caller.POLISH;

    private final Types types;
    private final Filing filing;
    private final Handling handling;
    private final Cases cases;
    private final Meters meters;
    private final Customers customers;

    public DemoCases(Types types, Filing filing, Handling handling, Cases cases, Meters meters, Customers customers) {
        this.types = types;
        this.filing = filing;
        this.handling = handling;
        this.cases = cases;
        this.meters = meters;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void play(LocalDate day, LocalDate today) {
        if (day.getMonthValue() % 3 == 2 && day.getDayOfMonth() == 9 && day.isBefore(today.minusDays(20))) {
            answered(neighbour(day), day);
        }
        if (day.equals(today.minusDays(200))) {
            file(
                    KLIENT,
                    "garden-meter",
                    day,
                    Map.of("step", "acceptance", "place", "przy zaworze ogrodowym", "when", "dni robocze po 15"),
                    "Podlicznik odebrany i zaplombowany.",
                    Outcome.DONE);
        }
        if (day.equals(today.minusDays(18))) {
            file(
                    neighbour(day.plusDays(1)),
                    "complaint-meter",
                    day,
                    Map.of("description", "Wodomierz pokazuje więcej niż zwykle, choć nikogo nie było w domu."),
                    null,
                    null);
        }
        if (day.equals(today.minusDays(6))) {
            asked(day);
        }
        if (day.equals(today.minusDays(1))) {
            open(day);
        }
    }

    /** A customer of that day's lot. */
    private static String neighbour(LocalDate day) {
        return Integer.toString(FIRST_NEIGHBOUR + (int) (day.toEpochDay() % NEIGHBOURS));
    }

    private void answered(String customer, LocalDate day) {
        file(
                customer,
                day.getMonthValue() % 2 == 0 ? "leak" : "data-change",
                day,
                Map.of(
                        "where",
                        "street",
                        "description",
                        "Woda wypływa spod chodnika i spływa do ulicy.",
                        "what",
                        "correspondence",
                        "value",
                        "Nowy adres do korespondencji jest w załączonym piśmie."),
                day.getMonthValue() % 2 == 0 ? "Awaria usunięta, woda płynie." : "Dane zmienione.",
                Outcome.DONE);
    }

    private void asked(LocalDate day) {
        CaseFile c = file(
                KLIENT, "meter-exchange", day, Map.of("reason", "legalisation", "when", "czwartek po 16"), null, null);
        if (c != null) {
            handling.ask(
                    c,
                    Caller.system("biuro"),
                    "Monter może przyjechać w czwartek między 16 a 18. Czy ktoś będzie wtedy w domu?");
        }
    }

    private void open(LocalDate day) {
        types.offered("no-water")
                .ifPresent(type -> filing.file(
                        new Filing.Draft(
                                "",
                                type,
                                Map.of("address", "ul. Nadrzeczna 4", "what", "pressure", "since", "od wczoraj rana"),
                                Channel.DEMO,
                                null,
                                "Jan Przechodzień",
                                "jan.przechodzien@example.pl",
                                null,
                                POLISH),
                        Received.nothing()));
        file(
                neighbour(day),
                "leak",
                day,
                Map.of("where", "property", "description", "Mokro przy studzience wodomierzowej."),
                null,
                null);
    }

    /** Files a case with those answers that its type asks for, and closes it when there is a decision. */
    private CaseFile file(
            String code, String type, LocalDate day, Map<String, String> said, String decision, Outcome outcome) {
        CaseType of = types.offered(type).orElse(null);
        Customer customer = customers.find(code).orElse(null);
        List<VisibleMeter> own = customer == null ? List.of() : meters.of(code, day);
        if (of == null || own.isEmpty()) {
            return null;
        }
        Map<String, String> answers = new java.util.LinkedHashMap<>(said);
        answers.put("meter", own.get(0).meter().number());
        answers.put("address", own.get(0).supply().point().address());
        answers.keySet().retainAll(names(of));
        UUID id = filing.file(
                        new Filing.Draft(
                                code,
                                of,
                                answers,
                                Channel.DEMO,
                                null,
                                customer.name(),
                                customer.email(),
                                customer.phone(),
                                POLISH),
                        Received.nothing())
                .id();
        CaseFile filed = cases.find(code, id).orElseThrow();
        if (decision != null) {
            handling.close(filed, Caller.system("biuro"), outcome, decision);
        }
        return filed;
    }

    private static Set<String> names(CaseType type) {
        return type.fields().stream().map(field -> field.name()).collect(java.util.stream.Collectors.toSet());
    }
}
