"""GS1's rules as biip knows them, without the list of who in the world was given which numbers.

That list (which company owns a prefix) is 15 MB of the process, and no till asks for it.
"""

from biip import ParseConfig, ParseError, gs1_prefixes
from biip.gs1_digital_link_uris import GS1DigitalLinkURI
from biip.gs1_element_strings import GS1ElementStrings
from biip.gs1_messages import GS1Message
from biip.gtin import Gtin
from biip.upc import Upc

__all__ = [
    "GS1DigitalLinkURI",
    "GS1ElementStrings",
    "GS1Message",
    "Gtin",
    "ParseConfig",
    "ParseError",
    "Upc",
]

gs1_prefixes._GS1_COMPANY_PREFIX_TRIE = {}  # noqa: SLF001  biip has no other way to leave it out
