The password of your account was changed
The password of the account ${login} was changed through a link from a message. All devices were signed out.

It wasn't you? Call us at once: ${utility.phone}. We lock the account.
