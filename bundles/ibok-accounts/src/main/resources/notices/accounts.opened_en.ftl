An account with access to your data was opened
An account was opened that shows the matters of customer ${customer}<#if email?has_content>. Its address is ${email}</#if>.

It is your account? Do nothing.

It isn't you? Call us at once: ${utility.phone}. We lock it.
