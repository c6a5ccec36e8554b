{% comment %}
Whether the posted legs of a transfer under a name (summary) are one that pays and one that receives, on two accounts, and no less is
received than paid. One hop then shows all that moved.
{% endcomment %}
summary.posted_debit_count = 1
AND summary.posted_credit_count = 1
AND summary.posted_debits <= summary.posted_credits
AND summary.least_posted_type = summary.greatest_posted_type
AND summary.payer_account_id <> summary.receiver_account_id
