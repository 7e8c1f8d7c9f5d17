The e-mail address of your account was changed
The address of the account ${login} is now ${email}.

It wasn't you? Call us at once: ${utility.phone}. We lock the account.
