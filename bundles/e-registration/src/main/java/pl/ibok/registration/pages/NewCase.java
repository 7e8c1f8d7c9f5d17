package pl.ibok.registration.pages;

import java.util.List;
import java.util.Map;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;

/**
 * A case as it is filed: by the form or by a program.
 *
 * @param answers answer by question; what is asked and how it is checked is up to the type
 * @param papers file by question
 * @param files further files
 * @param name of who files it; asked without signing in and in the office
 * @param email to be told of changes
 * @param website a field nobody sees; who fills it in is a machine
 */
public record NewCase(
        Map<String, String> answers,
        Map<String, Upload> papers,
        List<Upload> files,
        String name,
        String email,
        String phone,
        String website)
        implements Form {
    private static final int LONGEST = 120;

    @Override
    public void check(Problems problems) {
        problems.demand(name == null || name.length() <= LONGEST, "name", "registration.error.long", LONGEST);
        problems.demand(phone == null || phone.matches("[+0-9 ()/-]{6,24}"), "phone", "registration.error.phone");
        problems.demand(
                email == null || email.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}"),
                "email",
                "registration.error.email");
    }
}
