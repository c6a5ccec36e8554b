-- scratch old_firing: What the changed transfers added to the firings of their days before.
-- before transfer_summary

{% part Relations/Parts/usual-firings %}
