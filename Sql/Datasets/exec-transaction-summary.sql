{% comment %}
Transfers per day and type, the type in words: transfer types are identifiers in the institution's file.
{% endcomment %}
SELECT
  posted_date,
  {% capture named %}transfer_type{% endcapture %}
  {% part Datasets/Parts/words %} AS transfer_type,
  transfer_count,
  gross_amount,
  net_amount,
  posting_count
FROM {{ 'transfer_day' | table }}
