"""Properties are checked on the same examples everywhere, however busy the machine is."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "reportedly",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("reportedly")
