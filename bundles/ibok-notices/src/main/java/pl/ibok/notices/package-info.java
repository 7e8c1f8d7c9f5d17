/**
 * Messages to customers by e-mail and in the portal. A message is put beside the state it speaks of ({@link pl.ibok.notices.SentNotices}), a courier takes its e-mails
 * to the mail server afterwards ({@link pl.ibok.notices.mail.Courier}).
 */
package pl.ibok.notices;
