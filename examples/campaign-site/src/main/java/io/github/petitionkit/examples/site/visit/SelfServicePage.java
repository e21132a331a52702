package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.SelfService;
import io.github.petitionkit.examples.site.Faults;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.privacy.OwnSignature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.ConsentResult;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.signature.result.RegionChoiceResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.validation.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What signers do alone, by a link that was mailed to them: see, correct and erase their data, withdraw, move to
 * another address, stop mail. Every button is posted here, with the token in the form, so that no address has it.
 */
@Controller
@RequestMapping("/self-service")
class SelfServicePage {
    private final SelfService self;
    private final MailedLink link;
    private final MessageSource messages;

    SelfServicePage(Petitions petitions, MailedLink link, MessageSource messages) {
        this.self = petitions.selfService();
        this.link = link;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("faults", Faults.NONE);
        return "self-service-link";
    }

    /** Answers alike, and as fast, whether or not the address is known. */
    @PostMapping(params = "email", value = "/link")
    ModelAndView mailLink(@RequestParam String email, Locale locale, Model model) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            model.addAttribute("faults", new Faults(List.of(noAddress(locale))));
            model.addAttribute("email", email);
            return new ModelAndView("self-service-link", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        self.mailLink(address.get());
        return new ModelAndView("redirect:/self-service/link");
    }

    private Violation noAddress(Locale locale) {
        return new Violation("email", "no-address", messages.getMessage("own.link.fault", null, locale));
    }

    @GetMapping("/link")
    View sent() {
        return link.answer("link-sent");
    }

    @GetMapping(params = "token")
    View ask(@RequestParam String token) {
        return link.ask(token, TokenPurpose.SELF_SERVICE);
    }

    @PostMapping
    ModelAndView show(@RequestParam(defaultValue = "") String token, Model model) {
        Optional<List<OwnSignature>> own = self.show(token);
        if (own.isEmpty()) {
            return new ModelAndView(link.ask(token, TokenPurpose.SELF_SERVICE));
        }
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Faults.NONE);
        }
        model.addAttribute("token", token);
        model.addAttribute("signatures", own.get());
        model.addAttribute("regions", regions(token, own.get()));
        return new ModelAndView("self-service", model.asMap());
    }

    /** Returns the regions of each signature whose postal code belongs to several. */
    private Map<SignatureId, Set<Region>> regions(String token, List<OwnSignature> own) {
        Map<SignatureId, Set<Region>> regions = new HashMap<>();
        for (OwnSignature each : own) {
            self.regions(token, each.signature())
                    .filter(choices -> choices.size() > 1)
                    .ifPresent(choices -> regions.put(each.signature(), choices));
        }
        return regions;
    }

    @PostMapping(params = "act=withdraw")
    ModelAndView withdraw(@RequestParam String token, @RequestParam SignatureId signature, Model model) {
        return tell(told(self.withdraw(token, signature)), token, model);
    }

    private static String told(WithdrawalResult result) {
        if (result instanceof WithdrawalResult.Locked) {
            return "locked";
        }
        return result instanceof WithdrawalResult.Unreadable ? "not-standing" : "withdrawn";
    }

    @PostMapping(params = "act=name")
    ModelAndView correctName(
            @RequestParam String token,
            @RequestParam SignatureId signature,
            @RequestParam String name,
            Locale locale,
            Model model) {
        NameCorrectionResult result = self.correctName(token, signature, name, locale);
        if (result instanceof NameCorrectionResult.Invalid invalid) {
            return tell(invalid.violations(), token, model);
        }
        return tell(told(result), token, model);
    }

    private static String told(NameCorrectionResult result) {
        if (result instanceof NameCorrectionResult.Corrected) {
            return "corrected";
        }
        if (result instanceof NameCorrectionResult.SignedAlready) {
            return "signed-already";
        }
        return result instanceof NameCorrectionResult.Vouched ? "vouched" : "not-standing";
    }

    @PostMapping(params = "act=move")
    ModelAndView askToMove(
            @RequestParam String token,
            @RequestParam SignatureId signature,
            @RequestParam String email,
            Locale locale,
            Model model) {
        AddressChangeResult result = self.askToMove(token, signature, email, locale);
        if (result instanceof AddressChangeResult.Invalid invalid) {
            return tell(invalid.violations(), token, model);
        }
        return tell(result instanceof AddressChangeResult.MailSent ? "mail-sent" : "not-standing", token, model);
    }

    @PostMapping(params = "act=consent")
    ModelAndView consent(@RequestParam String token, @RequestParam SignatureId signature, Model model) {
        ConsentResult result = self.giveConsents(token, signature, List.of(SignForm.UPDATES));
        return tell(result instanceof ConsentResult.Recorded ? "consented" : "not-standing", token, model);
    }

    @PostMapping(params = "act=withdraw-consent")
    ModelAndView withdrawConsents(@RequestParam String token, @RequestParam PetitionId petition, Model model) {
        self.withdrawConsents(token, ConsentScope.ALL.of(petition));
        return tell("consent-withdrawn", token, model);
    }

    @PostMapping(params = "act=region")
    ModelAndView chooseRegion(
            @RequestParam String token, @RequestParam SignatureId signature, @RequestParam Region region, Model model) {
        RegionChoiceResult result = self.chooseRegion(token, signature, region);
        return tell(result instanceof RegionChoiceResult.Recorded ? "region-chosen" : "not-standing", token, model);
    }

    @PostMapping(params = "act=unsubscribe")
    ModelAndView unsubscribe(@RequestParam String token, Model model) {
        self.unsubscribe(token);
        return tell("unsubscribed", token, model);
    }

    @PostMapping(params = "act=resubscribe")
    ModelAndView resubscribe(@RequestParam String token, Model model) {
        self.resubscribe(token);
        return tell("resubscribed", token, model);
    }

    @PostMapping(params = "act=erase")
    ModelAndView erase(@RequestParam String token, Model model) {
        self.erase(token);
        return tell("erased", token, model);
    }

    private ModelAndView tell(String done, String token, Model model) {
        model.addAttribute("done", done);
        return show(token, model);
    }

    private ModelAndView tell(List<Violation> violations, String token, Model model) {
        model.addAttribute("faults", new Faults(violations));
        return show(token, model);
    }
}
