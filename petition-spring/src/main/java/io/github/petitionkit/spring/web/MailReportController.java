package io.github.petitionkit.spring.web;

import io.github.petitionkit.Mails;
import io.github.petitionkit.spring.mail.MailReport;
import io.github.petitionkit.spring.mail.MailReportFormat;
import io.github.petitionkit.spring.mail.UnreadableMailReportException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports of bounces and complaints. No password protects it: a report changes something only if it returns a token
 * that the library sent to that mailbox. The answer does not tell whether it did.
 */
@RestController
final class MailReportController {
    private static final Logger LOG = LoggerFactory.getLogger(MailReportController.class);
    private static final int LARGEST = 1 << 20;

    private final Mails mails;
    private final List<MailReportFormat> formats;

    MailReportController(Mails mails, List<MailReportFormat> formats) {
        this.mails = mails;
        this.formats = formats;
    }

    @PostMapping("/mail-reports")
    ResponseEntity<Object> take(
            @RequestHeader(value = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type, InputStream body)
            throws IOException {
        Optional<MailReportFormat> format = format(type);
        if (format.isEmpty()) {
            return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE)
                    .detailed("Send a report as message/rfc822 or application/json")
                    .answer();
        }
        byte[] report = body.readNBytes(LARGEST + 1);
        if (report.length > LARGEST) {
            return Problem.of(ProblemKind.TOO_LARGE).answer();
        }
        try {
            tell(format.get().read(report));
        } catch (UnreadableMailReportException unreadable) {
            return Problem.of(ProblemKind.UNREADABLE)
                    .detailed(String.valueOf(unreadable.getMessage()))
                    .answer();
        }
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private Optional<MailReportFormat> format(@Nullable String type) {
        try {
            MimeType sent = type == null ? MediaType.TEXT_PLAIN : MimeTypeUtils.parseMimeType(type);
            return formats.stream().filter(each -> each.supports(sent)).findFirst();
        } catch (InvalidMimeTypeException malformed) {
            return Optional.empty();
        }
    }

    private void tell(List<MailReport> reports) {
        long ours = reports.stream().filter(report -> report.tell(mails)).count();
        LOG.info("A report has {} bounces or complaints, {} of them about mails of ours", reports.size(), ours);
    }
}
