package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

@ExtendWith(SharedServer.class)
class FormsContainerTest {
    private static final String FORM = "/e-forms/reklamacja";

    @Test
    void theCatalogueIsOpenToAnyoneAndEachFileCanBeTaken(Ibok ibok) {
        Visitor stranger = ibok.visitor();
        JsonNode forms = stranger.json("/e-forms").get("forms");
        assertThat(forms).hasSize(12);
        for (JsonNode form : forms) {
            HttpResponse<String> file =
                    stranger.get("/e-forms/" + form.get("code").asText() + "/file/pdf");
            assertThat(file.body()).startsWith("%PDF-");
            assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
        }
    }

    @Test
    void aFormIsFilledForItsCustomerAndForNobodyElse(Ibok ibok) {
        Visitor customer = ibok.signedIn("klient");
        assertThat(customer.get(FORM + "/filled?customer=100101").body()).startsWith("%PDF-");
        assertThat(customer.get(FORM + "/filled?customer=100102").statusCode()).isEqualTo(404);
        assertThat(ibok.visitor().get(FORM + "/filled?customer=100101").body()).doesNotStartWith("%PDF-");
    }

    @Test
    void whatIsNotOpenAsksForSigningIn(Ibok ibok) {
        String members = "/e-forms/upowaznienie-do-zalatwiania-spraw";
        assertThat(ibok.visitor().get(members).statusCode()).isEqualTo(404);
        assertThat(ibok.visitor().get(members + "/member/pdf").statusCode()).isEqualTo(303);
        assertThat(ibok.signedIn("klient").get(members + "/member/pdf").body()).startsWith("%PDF-");
    }
}
