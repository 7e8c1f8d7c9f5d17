package pl.ibok.demo.town;

import java.time.LocalDate;
import java.util.List;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.Registrar;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Store;

/**
 * The utility's staff: makes customers and contracts, exchanges meters, reads them every billing period and estimates those it could not read. What e-services
 * do is played by their own actors.
 */
public final class TownActor implements DemoActor {

    private final Store store;
    private final Foundation foundation;
    private final Rounds rounds;
    private final RadioDay radio;
    private List<Household> town;

    public TownActor(
            Store store,
            Settings settings,
            Registrar registrar,
            Meters meters,
            Readings readings,
            List<ImportTarget> imports) {
        this.store = store;
        this.foundation = new Foundation(settings, registrar, meters);
        this.rounds = new Rounds(meters, readings);
        this.radio = new RadioDay(store, imports);
    }

    @Override
    public String name() {
        return "town";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void play(LocalDate day, LocalDate today) {
        LocalDate first = store.sql("SELECT first_day FROM demo.history").one(row -> row.date("first_day"));
        if (town == null) {
            town = Town.on(first);
        }
        if (day.equals(first)) {
            foundation.lay(town, first);
            rounds.readAll(town, day);
        }
        for (Household household : town) {
            foundation.work(household, day, first);
            rounds.go(household, day, first);
        }
        radio.play(town, day, today);
    }
}
