{% comment %}
Posted transfers per day and type, each counted once under its first leg.
{% endcomment %}
SELECT posted_date, transfer_type, transfer_count, gross_amount, net_amount
FROM {{ 'transfer_day' | table }}
