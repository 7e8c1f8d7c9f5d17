package pl.ibok.portal.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.web.Asking;
import pl.ibok.api.web.OpenFacts;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.StartFacts.Facts;
import pl.ibok.portal.Platform;
import pl.ibok.portal.look.Start;
import pl.ibok.portal.look.StartPage.Answer;
import pl.ibok.portal.page.ModuleWords;
import pl.ibok.portal.publish.Service;
import pl.ibok.portal.visit.PortalVisit;

/** Asks every e-service at once what it has to say to the customer; one that fails or is late is shown as unavailable. */
final class FactsBoard implements AutoCloseable {
    /** E-services that would name a sum due if there were one. */
    private static final Set<String> MONEY = Set.of("payments", "invoice");

    private final Platform platform;
    private final Asking asking = new Asking("start", 4, 1_500);

    FactsBoard(Platform platform) {
        this.platform = platform;
    }

    /** @param customers grants of the customers the page is about */
    List<Answer> answers(PortalVisit visit, List<Service> services, List<CustomerGrant> customers) {
        Map<String, StartFacts> ports = new HashMap<>();
        platform.startFacts().forEach(port -> ports.put(port.service(), port));
        List<Callable<Facts>> questions = new ArrayList<>();
        for (Service service : services) {
            questions.add(question(visit, service, ports.get(service.name()), customers));
        }
        List<Optional<Facts>> facts = asking.all(questions);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            answers.add(answer(visit, services.get(i), facts.get(i)));
        }
        return answers;
    }

    private Callable<Facts> question(
            PortalVisit visit, Service service, StartFacts port, List<CustomerGrant> customers) {
        String permission = service.rule().permission();
        Set<String> granted = customers.stream()
                .filter(grant -> permission == null || grant.permissions().contains(permission))
                .map(CustomerGrant::customer)
                .collect(Collectors.toSet());
        if (port == null || granted.isEmpty()) {
            return () -> Facts.of("");
        }
        ModuleWords words = new ModuleWords(service.presentation(), visit.locale(), visit.today());
        return () -> service.call(() -> {
            AtomicReference<Facts> facts = new AtomicReference<>();
            platform.access().as(visit.caller(), () -> facts.set(port.facts(granted, visit.today(), words)));
            return facts.get();
        });
    }

    /** What the e-services tell anyone; one that fails or is late tells nothing. */
    List<StartFacts.Notice> notices(PortalVisit visit, List<Service> services) {
        Map<String, OpenFacts> ports = new HashMap<>();
        platform.openFacts().forEach(port -> ports.put(port.service(), port));
        List<Callable<List<StartFacts.Notice>>> questions = new ArrayList<>();
        for (Service service : services) {
            OpenFacts port = ports.get(service.name());
            if (port != null) {
                ModuleWords words = new ModuleWords(service.presentation(), visit.locale(), visit.today());
                questions.add(() -> service.call(() -> port.notices(visit.today(), words)));
            }
        }
        return Start.byWeight(
                asking.all(questions).stream().flatMap(Optional::stream).flatMap(List::stream));
    }

    private static Answer answer(PortalVisit visit, Service service, Optional<Facts> facts) {
        String name = service.name();
        String href = visit.customer() != null && visit.customers().size() > 1
                ? service.href() + "?customer=" + visit.customer()
                : service.href();
        Start.Service row = new Start.Service(
                service.icon(),
                service.presentation().words(visit.locale(), name + ".title"),
                service.presentation().words(visit.locale(), name + ".eservice"),
                "",
                href,
                facts.isPresent());
        return new Answer(row, facts.orElse(null), MONEY.contains(name));
    }

    @Override
    public void close() {
        asking.close();
    }
}
