package pl.ibok.exchange;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** Mapping profiles: the shipped ones to read and copy, the utility's own to write. */
@Path("/profiles")
@Requires(ImportModule.IMPORT)
public class ProfilePages {
    private static final String ROOT = ImportPages.ROOT + "/profiles";

    private final Profiles profiles;

    ProfilePages(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    public Page list() {
        return Page.of("profiles", new ProfileList(profiles.all()));
    }

    @GET
    @Path("{name}")
    public Page show(@PathParam("name") String name) {
        Profiles.ProfileEntry entry = profiles.find(name).orElseThrow(() -> new Missing("profile " + name));
        String suggested = entry.shipped() ? name + "-2" : name;
        return Page.of("profile", entry).filled(Input.filled(Map.of("name", suggested, "content", entry.content())));
    }

    @POST
    public Object keep(@Context Visit visit, Input<EditedProfile> input) {
        EditedProfile form = input.form();
        if (input.valid()) {
            try {
                profiles.keep(form.name(), form.content(), visit.caller().login());
                return Done.to(ROOT + "/" + form.name()).with(form).saying("exchange.profile.kept");
            } catch (ProfileMistake mistake) {
                input.problems()
                        .add(mistake.line() == 0 ? "name" : "content", mistake.getMessage(), mistake.arguments());
            }
        }
        return Page.invalid(
                "profile", new Profiles.ProfileEntry(input.value("name"), input.value("content"), false), input);
    }

    /** A profile as typed. */
    public record EditedProfile(String name, String content) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(name != null, "name", "exchange.profile.name", 0, "");
            problems.demand(content != null, "content", "exchange.profile.noTarget", 0);
        }
    }

    /** All profiles. */
    public record ProfileList(List<Profiles.ProfileEntry> profiles) {}
}
