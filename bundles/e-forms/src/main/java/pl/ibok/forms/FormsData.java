package pl.ibok.forms;

import java.util.Map;
import pl.ibok.api.store.PersonalData;

/** This schema knows no customer: a filled form is made for the download and kept nowhere. */
final class FormsData implements PersonalData {

    @Override
    public String schema() {
        return "forms";
    }

    @Override
    public Map<String, Object> export(String customer) {
        return Map.of();
    }

    @Override
    public void anonymise(String customer) {
        // Nothing is held.
    }
}
