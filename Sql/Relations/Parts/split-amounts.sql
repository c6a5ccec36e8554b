{% comment %}
What each payer of a transfer (source) paid to each receiver (target): shares in proportion, rounded by differences of running
totals, so that they add up.
{% endcomment %}
{% capture cents %}(target.net * {{ cents_of_one | sql }}){% endcapture %}
{% capture whole %}source.total{% endcapture %}
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
      ELSE (
{% capture portion %}source.paid_so_far{% endcapture %}
        {% part Relations/Parts/share-of-cents %}
{% capture portion %}(source.paid_so_far - source.paid){% endcapture %}
        - {% part Relations/Parts/share-of-cents %}
      ) * {{ cent | sql }}
    END AS hop_amount,
    target.posted_at,
    target.transfer_type
  FROM target
  JOIN source
    ON source.transfer_id = target.transfer_id
