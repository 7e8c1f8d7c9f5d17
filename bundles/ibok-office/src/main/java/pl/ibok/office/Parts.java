package pl.ibok.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Asking;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;
import pl.ibok.api.web.Words;

/** Asks several bundles at once what they have to say to this member of staff, each in its own words; who fails or is late has no answer. */
public final class Parts {
    private final Asking asking;
    private final Access access;
    private final Texts texts;

    Parts(Asking asking, Access access, Texts texts) {
        this.asking = asking;
        this.access = access;
        this.texts = texts;
    }

    /**
     * The answers in the order of the ports.
     *
     * @param module names the bundle of a port, for its words
     * @param answer what is asked of a port, given those words
     */
    public <P, A> List<Optional<A>> ask(Visit visit, List<P> ports, Function<P, String> module, Answer<P, A> answer) {
        List<Callable<A>> questions = new ArrayList<>();
        for (P port : ports) {
            questions.add(() -> as(visit.caller(), () -> {
                Words words = texts.of(module.apply(port), visit.locale(), visit.today())
                        .orElseThrow(() -> new IllegalStateException("no words of " + module.apply(port)));
                return answer.of(port, visit.today(), words);
            }));
        }
        return asking.all(questions);
    }

    private <A> A as(Caller caller, Callable<A> work) throws Exception {
        AtomicReference<A> answer = new AtomicReference<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        access.as(caller, () -> {
            try {
                answer.set(work.call());
            } catch (Exception e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return answer.get();
    }

    /** A question to one port. */
    @FunctionalInterface
    public interface Answer<P, A> {
        A of(P port, LocalDate today, Words words);
    }
}
