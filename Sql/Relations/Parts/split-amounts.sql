{% comment %}
What each payer of a transfer (source) paid to each receiver (target): shares in proportion, rounded by differences of running
totals, so that they add up.
{% endcomment %}
  SELECT
    target.transfer_id,
    source.account_id AS source_account_id,
    source.account_name AS source_account_name,
    source.account_role AS source_account_type,
    target.account_id AS target_account_id,
    target.account_name AS target_account_name,
    target.account_role AS target_account_type,
    CASE
      WHEN source.paid = source.total THEN target.net
{% if dialect == 'duckdb' %}
      ELSE (
        (2 * CAST(target.net * 100 AS HUGEINT) * CAST(source.paid_so_far AS HUGEINT) + CAST(source.total AS HUGEINT))
          // (2 * CAST(source.total AS HUGEINT))
        - (2 * CAST(target.net * 100 AS HUGEINT) * CAST(source.paid_so_far - source.paid AS HUGEINT) + CAST(source.total AS HUGEINT))
          // (2 * CAST(source.total AS HUGEINT))
      ) * 0.01
{% else %}
      ELSE (
        FLOOR((2 * target.net * 100 * source.paid_so_far + source.total) / (2 * source.total))
        - FLOOR((2 * target.net * 100 * (source.paid_so_far - source.paid) + source.total) / (2 * source.total))
      ) * 0.01
{% endif %}
    END AS hop_amount,
    target.posted_at,
    target.transfer_type
  FROM target
  JOIN source
    ON source.transfer_id = target.transfer_id
