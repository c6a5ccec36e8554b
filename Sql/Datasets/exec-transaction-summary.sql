{% comment %}
Transfers per day and type, the type in words: transfer types are identifiers in the institution's file.
{% endcomment %}
SELECT
  posted_date,
  {{ 'transfer_type' | in_words }} AS transfer_type,
  transfer_count,
  gross_amount,
  net_amount,
  posting_count
FROM {{ 'transfer_day' | table }}
